"""Draws charts beside the window, so that it never waits for matplotlib."""

import gc
import threading
from collections.abc import Hashable
from contextlib import suppress
from importlib import import_module
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QImage

from leadercoach.profile.chart import Chart
from ui.charts.look import Look


class Wish(NamedTuple):
    """A chart somebody wants to show, `width` pixels wide."""

    chart: Chart
    look: Look
    width: int
    ratio: float


class Studio(QObject):
    """One thread that draws one chart after the other.

    `drawn` brings who asked, the QImage and its spots; `failed` who asked and the exception. An
    asker who asks again before its chart is begun gets the newer one only. `also` are modules the
    thread loads once it has loaded matplotlib: the pages that will show the charts.
    """

    drawn = Signal(object, QImage, object)
    failed = Signal(object, object)

    def __init__(self, parent: QObject | None = None, also: tuple[str, ...] = ()) -> None:
        super().__init__(parent)
        self._also = also
        self._wishes: dict[Hashable, Wish] = {}
        self._changed = threading.Condition()
        self._ended = False
        self._thread = threading.Thread(target=self._run, name="charts")

    def warm(self) -> None:
        """Load what drawing needs; call it once the window has been painted."""
        with self._changed:
            if not self._ended and not self._thread.is_alive():
                self._thread.start()

    def ask(self, asker: Hashable, chart: Chart, look: Look, width: int, ratio: float) -> None:
        """Want a chart drawn."""
        with self._changed:
            self._wishes[asker] = Wish(chart, look, width, ratio)
            self._changed.notify()
        self.warm()

    def forget(self, asker: Hashable) -> None:
        """Want nothing any more."""
        with self._changed:
            self._wishes.pop(asker, None)

    def end(self) -> None:
        """Draw nothing more and wait for the thread; what is being drawn is not handed back."""
        with self._changed:
            self._ended = True
            self._wishes.clear()
            self._changed.notify()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        with suppress(Exception):  # the first wish meets it again, and has somebody to tell
            _load(self._also)
        while (wish := self._next()) is not None:
            self._draw(*wish)

    def _next(self) -> tuple[Hashable, Wish] | None:
        """The oldest wish; None once all is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self._wishes)
            if self._ended:
                return None
            asker = next(iter(self._wishes))
            return asker, self._wishes.pop(asker)

    def _draw(self, asker: Hashable, wish: Wish) -> None:
        try:
            image = _image(wish)
        except Exception as error:  # noqa: BLE001
            self._hand_back(asker, self.failed, error)
        else:
            self._hand_back(asker, self.drawn, *image)

    def _hand_back(self, asker: Hashable, signal: SignalInstance, *what: object) -> None:
        """Unless it is too late, or something newer is wanted."""
        with self._changed:
            wanted = not self._ended and asker not in self._wishes
        if wanted:
            signal.emit(asker, *what)


def _load(also: tuple[str, ...]) -> None:
    """Load matplotlib without a full collection of garbage, now or later: going through its
    hundred thousand objects would hold up the window three times as long as anything else."""
    gc.disable()
    try:
        from ui.charts import picture

        picture.warm()
        for module in also:
            import_module(module)
        gc.freeze()
    finally:
        gc.enable()


def _image(wish: Wish) -> tuple[QImage, object]:
    from ui.charts.picture import dots

    drawn = dots(wish.chart, wish.look, wish.width, wish.ratio)
    kind = QImage.Format.Format_RGBA8888
    image = QImage(drawn.data, drawn.across, drawn.down, drawn.across * 4, kind).copy()
    image.setDevicePixelRatio(wish.ratio)
    return image, drawn.spots
