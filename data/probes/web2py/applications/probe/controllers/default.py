# A small web2py application on a copy of the welcome application: JSON, pages, a form, a session, a stream, a cache.
# web2py puts `request`, `response`, `session`, `cache`, `auth`, `db` and the helpers into reach of each controller.
import time

response.generic_patterns = ["*"]


def page():
    return {"name": request.vars.name or ""}


def form():
    form = SQLFORM.factory(Field("name", requires=IS_LENGTH(80)))
    return {"form": form, "name": form.vars.name if form.process().accepted else ""}


def user():
    return {"form": auth()}


def remember():
    session.note = request.vars.note
    return "remembered"


def slow():
    time.sleep(0.3)
    return "waited"


def stream():
    def pieces():
        for number in range(3):
            yield f"piece {number}\n".encode()
            time.sleep(0.3)

    response.headers["Content-Type"] = "text/plain"
    return pieces()


def cached():
    return cache.ram("moment", lambda: str(time.time()), time_expire=60)


def greeting():
    return str(T("Log In"))


def names():
    if db(db.greeting).isempty():
        db.greeting.insert(name="Ada")
    return {"names": db(db.greeting).select()}


def feed():
    entry = {"title": "Hello", "link": "/", "description": "a greeting", "created_on": request.now}
    return {"title": "Greetings", "link": "/", "description": "greetings", "entries": [entry]}


def upload():
    form = SQLFORM(db.letter)
    return {"form": form, "link": URL("download", args=form.vars.paper) if form.process().accepted else ""}


def download():
    return response.download(request, db)
