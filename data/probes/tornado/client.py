# Tornado's test class starts a server on a free port.
import json
import unittest

from tornado.testing import AsyncHTTPTestCase
from tornado.web import Application, RequestHandler


class Hello(RequestHandler):
    def get(self):
        self.write({"message": "Hello, World!"})


class HelloTest(AsyncHTTPTestCase):
    def get_app(self):
        return Application([("/", Hello)])

    def test_hello(self):
        assert json.loads(self.fetch("/").body) == {"message": "Hello, World!"}


unittest.main()
