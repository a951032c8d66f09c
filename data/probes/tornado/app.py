# A small Tornado application: JSON, pages, forms, a signed cookie, a WebSocket, a stream, a job, another language.
import asyncio

from tornado import locale
from tornado.ioloop import IOLoop
from tornado.options import define, options, parse_command_line
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketHandler

define("port", 8888)
done = []


class Hello(RequestHandler):
    def get(self):
        self.write({"message": "Hello, World!"})


class Page(RequestHandler):
    def get(self):
        self.render("page.html", name=self.get_query_argument("name", ""))

    def post(self):
        self.render("page.html", name=self.get_body_argument("name"))


class Remember(RequestHandler):
    def get(self):
        self.set_signed_cookie("note", self.get_query_argument("note"))


class Echo(WebSocketHandler):
    def on_message(self, message):
        self.write_message(message)


class Stream(RequestHandler):
    async def get(self):
        self.set_header("Content-Type", "text/plain")
        for number in range(3):
            self.write(f"piece {number}\n")
            await self.flush()
            await asyncio.sleep(0.3)


class Slow(RequestHandler):
    async def get(self):
        await asyncio.sleep(0.3)
        self.write("waited")


async def work():
    await asyncio.sleep(0.3)
    done.append("a job")


class Job(RequestHandler):
    def get(self):
        IOLoop.current().spawn_callback(work)


class Jobs(RequestHandler):
    def get(self):
        self.write({"done": done})


class Greeting(RequestHandler):
    def get(self):
        self.write(self.locale.translate("Good morning"))


class SecondHello(RequestHandler):
    def get(self):
        self.write("the second application")


def make_app(**settings):
    return Application(
        [
            ("/", Hello),
            ("/page", Page),
            ("/cookie", Remember),
            ("/echo", Echo),
            ("/stream", Stream),
            ("/slow", Slow),
            ("/job", Job),
            ("/jobs", Jobs),
            ("/greeting", Greeting),
            ("/second/.*", Application([("/second/", SecondHello)])),
            ("/guarded/.*", Application([("/guarded/page", Page)], template_path="templates", xsrf_cookies=True)),
        ],
        template_path="templates",
        cookie_secret="only for the probe",
        **settings,
    )


async def main():
    make_app(autoreload=options.logging == "debug").listen(options.port, "127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    parse_command_line()
    locale.load_translations("translations")
    asyncio.run(main())
