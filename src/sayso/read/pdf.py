def read_pdf(data,where,overrides):
    yield
