import sys
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

import peaceterms as pt

dask = pytest.importorskip("dask")
ENDS = ("low", "high", "overlap", "shared")


@pytest.fixture
def cluster() -> Iterator[Any]:
    """A cluster on this machine, whose workers are threads and which opens no page."""
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(processes=False, n_workers=1, threads_per_worker=2, dashboard_address=None) as local,
        distributed.Client(local) as client,
    ):
        yield client


@pytest.mark.parametrize("size", [3, 5, 12, 100])
def test_blocks_make_up_the_whole(size: int) -> None:
    found = pt.distances(pt.corpus()[:12])
    whole, lazy = found.encoded.block(), found.lazy(size)
    for name in ENDS:
        np.testing.assert_array_equal(getattr(lazy, name).compute(scheduler="threads"), getattr(whole, name))


def test_nothing_is_worked_out_before_it_is_asked_for() -> None:
    lazy = pt.distances(pt.corpus()[:12]).lazy(5)
    assert lazy.low.chunks == ((5, 5, 2), (5, 5, 2))
    assert (lazy.low.dtype, lazy.shared.dtype) == (np.float64, np.intp)


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_works_them_out(cluster: Any) -> None:
    found = pt.distances(pt.corpus()[:12])
    lazy = found.lazy(5)
    low, shared = cluster.gather(cluster.compute([lazy.low, lazy.shared]))
    np.testing.assert_array_equal(low, found.encoded.block().low)
    np.testing.assert_array_equal(shared, found.encoded.block().shared)


def test_no_texts_have_no_blocks() -> None:
    assert pt.distances([]).lazy().low.compute().shape == (0, 0)


def test_a_block_has_a_row() -> None:
    with pytest.raises(pt.InvalidArgument, match="size=0"):
        pt.distances([]).lazy(0)


def test_without_dask_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dask", None)
    with pytest.raises(pt.MissingExtra, match=r"'peaceterms\[scale\]'"):
        pt.distances([]).lazy()
