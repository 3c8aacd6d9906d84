import hashlib
import logging

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from documents.storing import Damaged, read, store


@pytest.fixture
def data(request) -> bytes:
    return f"{request.node.name} of its own".encode()


def test_store_names_the_file_by_its_hash(data):
    name, sha256 = store(data, "pdf")
    assert sha256 == hashlib.sha256(data).hexdigest()
    assert name == f"papers/{sha256[:2]}/{sha256}.pdf"


def test_store_same_bytes_again_keeps_one_file(data):
    first = store(data, "pdf")
    assert store(data, "pdf") == first
    folder, _, file = first[0].rpartition("/")
    kept = [name for name in default_storage.listdir(folder)[1] if name.startswith(file[:64])]
    assert kept == [file]


def test_store_half_written_file_is_written_anew(data):
    name, sha256 = store(data, "pdf")
    default_storage.delete(name)
    default_storage.save(name, ContentFile(data[:5]))
    assert store(data, "pdf") == (name, sha256)
    assert read(name, sha256) == data


def test_read_gives_back_the_bytes(data):
    assert read(*store(data, "docx")) == data


def test_read_file_that_is_gone_is_refused_and_noted(data, caplog):
    name, sha256 = store(data, "pdf")
    default_storage.delete(name)
    with caplog.at_level(logging.ERROR), pytest.raises(Damaged):
        read(name, sha256)
    assert caplog.messages == [f"the file {name} of an issued paper is gone"]


def test_read_file_that_was_changed_is_refused_and_noted(data, caplog):
    name, sha256 = store(data, "pdf")
    default_storage.delete(name)
    default_storage.save(name, ContentFile(data + b"!"))
    with caplog.at_level(logging.ERROR), pytest.raises(Damaged):
        read(name, sha256)
    assert caplog.messages == [f"the file {name} of an issued paper is not what was issued"]
