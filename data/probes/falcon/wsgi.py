# Falcon under WSGI: the same framework with functions instead of coroutines.
import falcon


class Hello:
    def on_get(self, req, resp):
        resp.media = {"message": "Hello, World!"}


app = falcon.App()
app.add_route("/", Hello())
