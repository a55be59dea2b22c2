"""Benchmarks that users run on their own texts: known errors planted in a pair, and what an audit finds of them."""

from stenogram.bench.planting import KINDS, Planted, plant
from stenogram.bench.report import bench_json
from stenogram.bench.running import BenchAudit, BenchPair, KindResult, bench_audit
from stenogram.bench.share import Share

__all__ = ["KINDS", "BenchAudit", "BenchPair", "KindResult", "Planted", "Share", "bench_audit", "bench_json", "plant"]
