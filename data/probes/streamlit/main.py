# A small Streamlit page: what is typed comes back in a greeting, beside a chart; a result is kept.
import streamlit as st


@st.cache_data
def numbers():
    return [1, 3, 2]


with st.form("greeting"):
    name = st.text_input("Name")
    if st.form_submit_button("Say hello"):
        st.write(f"Hello, {name}")

st.line_chart(numbers())
