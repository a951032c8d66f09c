# Bottle has no test client; its documentation tests applications with WebTest.
from bottle import Bottle
from webtest import TestApp

app = Bottle()


@app.get("/")
def hello():
    return {"message": "Hello, World!"}


assert TestApp(app).get("/").json == {"message": "Hello, World!"}
