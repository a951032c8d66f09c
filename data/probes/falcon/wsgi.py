# Falcon under WSGI: the same framework with functions instead of coroutines.
import time

import falcon


class Hello:
    def on_get(self, req, resp):
        resp.media = {"message": "Hello, World!"}


class Blocking:
    def on_get(self, req, resp):
        time.sleep(0.3)


app = falcon.App()
app.add_route("/", Hello())
app.add_route("/blocking", Blocking())
