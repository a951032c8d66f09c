# Run in the instance's shell: stores an entity, asks for it in RQL, and names the users that come along.
# The shell brings `create_entity`, `rql` and `commit`.
create_entity("Greeting", name="Ada")  # noqa: F821
commit()  # noqa: F821
print("stored:", rql("Any N WHERE X is Greeting, X name N").rows)  # noqa: F821
print("users:", rql("Any L, G ORDERBY L WHERE X is CWUser, X login L, X in_group Y, Y name G").rows)  # noqa: F821
