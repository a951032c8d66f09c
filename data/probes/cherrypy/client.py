# CherryPy's test class starts a server on a port.
import json

import cherrypy
import pytest
from cherrypy.test import helper
from hello import Root


class HelloTest(helper.CPWebCase):
    interactive = do_gc_test = False

    @staticmethod
    def setup_server():
        cherrypy.tree.mount(Root())

    def test_hello(self):
        self.getPage("/")
        assert json.loads(self.body) == {"message": "Hello, World!"}


if __name__ == "__main__":
    raise SystemExit(pytest.main([__file__, "-q"]))
