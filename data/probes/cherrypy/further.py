# What the small application leaves out: an upload, another maker's application inside, other origins.
import sys
from wsgiref.simple_server import demo_app

import cherrypy
import cherrypy_cors


class Root:
    @cherrypy.expose
    @cherrypy.tools.json_out()
    def index(self):
        return {"message": "Hello, World!"}

    @cherrypy.expose
    def upload(self, file):
        return f"{file.filename}: {file.file.read().decode()}"

    @cherrypy.expose
    def open(self):
        if cherrypy.request.method == "OPTIONS":
            cherrypy_cors.preflight(allowed_methods=["PUT"])
        return "open"


if __name__ == "__main__":
    cherrypy_cors.install()
    cherrypy.config.update({"environment": "production", "log.screen": False, "server.socket_port": int(sys.argv[1])})
    cherrypy.tree.graft(demo_app, "/foreign")
    cherrypy.quickstart(Root(), "/", {"/": {"cors.expose.on": True}})
