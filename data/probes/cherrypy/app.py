# A small CherryPy application: JSON, a page, a form, a session, a cache, a stream, a job, a second application inside.
import sys
import time

import cherrypy
from cherrypy.process.plugins import BackgroundTask
from jinja2 import Environment, FileSystemLoader

templates = Environment(loader=FileSystemLoader("templates"))
done = []
calls = []


class Root:
    @cherrypy.expose
    @cherrypy.tools.json_out()
    def index(self):
        return {"message": "Hello, World!"}

    @cherrypy.expose
    def page(self, name=""):
        return templates.get_template("page.html").render(name=name)

    @cherrypy.expose
    @cherrypy.tools.sessions()
    def session(self, note):
        cherrypy.session["note"] = note
        return "remembered"

    @cherrypy.expose
    @cherrypy.tools.caching(delay=60)
    def cached(self):
        calls.append("another")
        return str(len(calls))

    @cherrypy.expose
    def slow(self):
        time.sleep(0.3)
        return "waited"

    @cherrypy.expose
    @cherrypy.config(**{"response.stream": True})
    def stream(self):
        cherrypy.response.headers["Content-Type"] = "text/plain"
        for number in range(3):
            yield f"piece {number}\n"
            time.sleep(0.3)

    @cherrypy.expose
    def job(self):
        def work():
            done.append("a job")
            task.cancel()

        task = BackgroundTask(0.3, work, bus=cherrypy.engine)
        task.start()
        return "started"

    @cherrypy.expose
    @cherrypy.tools.json_out()
    def jobs(self):
        return done


class Second:
    @cherrypy.expose
    def index(self):
        return "the second application"


cherrypy.tree.mount(Second(), "/second")
app = cherrypy.tree
cherrypy.tree.mount(Root(), "/")

if __name__ == "__main__":
    port, environment = sys.argv[1:3]
    if environment == "production":
        cherrypy.config.update({"environment": environment, "log.screen": False})
    cherrypy.config.update({"server.socket_port": int(port)})
    cherrypy.engine.start()
    cherrypy.engine.block()
