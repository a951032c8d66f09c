# A small py4web application on the generated scaffold: JSON, a page, a form, a session, a stream, a cache, a table.
import time

from py4web import Field, action, request
from py4web.utils.cors import CORS
from py4web.utils.form import Form
from pydal.validators import IS_LENGTH

from .common import T, cache, db, session

calls = []


@action("hello")
def hello():
    return {"message": "Hello, World!"}


@action("page")
@action.uses("page.html")
def page():
    return {"name": request.query.get("name", "")}


@action("form", method=["GET", "POST"])
@action.uses("form.html", session)
def form():
    form = Form([Field("name", requires=IS_LENGTH(80))])
    return {"form": form, "name": form.vars["name"] if form.accepted else ""}


@action("session")
@action.uses(session)
def remember():
    session["note"] = request.query["note"]
    return "remembered"


@action("slow")
def slow():
    time.sleep(0.3)
    return "waited"


@action("stream")
def stream():
    for number in range(3):
        yield f"piece {number}\n".encode()
        time.sleep(0.3)


@action("cached")
@cache.memoize(60)
def cached():
    calls.append("another")
    return str(len(calls))


@action("greeting")
@action.uses(T)
def greeting():
    return str(T("Good morning"))


@action("names")
@action.uses(db)
def names():
    db.greeting.insert(name="Ada")
    return {"names": [row.name for row in db(db.greeting).select()]}


@action("upload", method=["GET", "POST"])
@action.uses("upload.html", session, db)
def upload():
    form = Form(db.letter)
    return {"form": form, "link": db.letter.file.download_url(form.vars["file"]) if form.accepted else ""}


@action("open", method=["GET", "OPTIONS"])
@action.uses(CORS(origin="https://other.example"))
def open_to_others():
    return "open"
