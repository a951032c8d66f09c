# Streamlit's own test class runs a page without a server or a browser.
from streamlit.testing.v1 import AppTest


def page():
    import streamlit as st

    name = st.text_input("Name")
    st.write(f"Hello, {name}")
    st.line_chart([1, 3, 2])


test = AppTest.from_function(page, default_timeout=30).run()
test.text_input[0].input("World").run()
assert not test.exception, test.exception[0].message
assert test.markdown[0].value == "Hello, World"
