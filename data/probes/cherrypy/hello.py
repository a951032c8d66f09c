# The smallest CherryPy application, for the timings and the test class.
import sys

import cherrypy


class Root:
    @cherrypy.expose
    @cherrypy.tools.json_out()
    def index(self):
        return {"message": "Hello, World!"}


if __name__ == "__main__":
    cherrypy.config.update({"environment": "production", "log.screen": False, "server.socket_port": int(sys.argv[1])})
    cherrypy.quickstart(Root())
