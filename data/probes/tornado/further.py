# What the small application leaves out: an upload, a handler that blocks, another maker's application, a call outside.
import asyncio
import sys
import time
from wsgiref.simple_server import demo_app

from tornado.httpclient import AsyncHTTPClient
from tornado.web import Application, FallbackHandler, RequestHandler, authenticated
from tornado.wsgi import WSGIContainer


class Hello(RequestHandler):
    def get(self):
        self.write({"message": "Hello, World!"})


class Upload(RequestHandler):
    def post(self):
        file = self.request.files["file"][0]
        self.write(f"{file.filename}: {file.body.decode()}")


class Blocking(RequestHandler):
    def get(self):
        time.sleep(0.3)


class Fetch(RequestHandler):
    async def get(self):
        answer = await AsyncHTTPClient().fetch(f"http://{self.request.host}/")
        self.write(answer.body)


class Staff(RequestHandler):
    def get_current_user(self):
        # "ada:", as Basic authentication writes it.
        return "ada" if self.request.headers.get("Authorization") == "Basic YWRhOg==" else None

    def get_login_url(self):
        return "/login"

    @authenticated
    def get(self):
        self.write("for Ada")


async def main():
    app = Application(
        [
            ("/", Hello),
            ("/upload", Upload),
            ("/blocking", Blocking),
            ("/fetch", Fetch),
            ("/staff", Staff),
            ("/foreign/.*", FallbackHandler, {"fallback": WSGIContainer(demo_app)}),
        ]
    )
    app.listen(int(sys.argv[1]), "127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
