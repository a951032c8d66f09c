# Pyramid's own helpers test a view without a server.
from pyramid import testing


def hello(request):
    return {"message": "Hello, World!"}


with testing.testConfig():
    assert hello(testing.DummyRequest()) == {"message": "Hello, World!"}
