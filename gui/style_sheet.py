"""The style sheet: how each widget looks, in colours and sizes that are filled in."""

import re

from gui.theme import DARK, ICONS

_SHEET = """
* {{ font-size: 13px; }}
QMainWindow, QDialog {{ background: {window}; }}
QLabel[role="title"] {{ font-size: 20px; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: 15px; font-weight: 600; }}
QLabel[role="label"] {{ font-weight: 600; }}
QLabel[role="hint"] {{ font-size: 12px; color: {text2}; }}
QLabel[role="unit"] {{ color: {text2}; }}
QLabel[role="error"] {{ font-size: 12px; font-weight: 600; color: {err}; }}
QLabel[role="note"] {{ font-size: 12px; font-weight: 600; color: {warn}; }}
QLabel[role="fix"] {{ color: {err}; font-weight: 600; }}
QLabel[role="review"] {{ color: {warn}; font-weight: 600; }}
QLabel[role="warning"] {{ color: {warn}; }}
QLabel[role="good"] {{ color: {ok}; font-weight: 600; }}
QFrame[role="card"] {{ background: {surface}; border: 1px solid {border}; border-radius: 6px; }}
QFrame[role="problem"] {{ background: {surface}; border: 2px solid {err}; border-radius: 6px; }}
QLabel[role="pill_fix"] {{
    background: {err_soft}; color: {err}; border-radius: 10px; padding: 2px 10px; font-weight: 600;
}}
QLabel[role="pill_review"] {{
    background: {warn_soft}; color: {warn}; border-radius: 10px; padding: 2px 10px;
    font-weight: 600;
}}
QLabel[role="pill_good"] {{
    background: {ok_soft}; color: {ok}; border-radius: 10px; padding: 2px 10px; font-weight: 600;
}}
QPushButton[role="large"] {{ text-align: left; padding: 12px 16px; font-size: 15px; }}
QFrame[role="bar"] {{ background: {surface}; border: 0; border-top: 1px solid {border}; }}
QFrame[role="banner"] {{
    background: {warn_soft}; border: 0; border-bottom: 1px solid {border};
}}
QFrame[role="header"] {{ background: {surface}; border: 0; border-bottom: 1px solid {border}; }}
QFrame[role="paper"] {{ background: {paper}; border: 0; }}
QFrame[role="desk"] {{ background: {desk}; border: 0; }}
QLineEdit, QPlainTextEdit, QComboBox {{
    background: {surface}; border: 1px solid {control}; border-radius: 4px; padding: 4px 8px;
    min-height: 22px; selection-background-color: {accent}; selection-color: {on};
}}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 2px solid {accent}; }}
QLineEdit[error="true"], QPlainTextEdit[error="true"], QComboBox[error="true"] {{
    border: 2px solid {err};
}}
QPushButton {{
    background: {surface}; border: 1px solid {control}; border-radius: 4px; padding: 5px 12px;
    min-height: 20px; font-weight: 600;
}}
QPushButton:hover {{ background: {soft}; }}
QPushButton:focus {{ border: 2px solid {accent}; }}
QPushButton:disabled {{ color: {control}; border-color: {border}; }}
QPushButton[role="primary"] {{ background: {accent}; color: {on}; border-color: {accent}; }}
QPushButton[role="primary"]:hover {{ background: {hover}; }}
QPushButton[role="primary"]:disabled {{
    background: {sunken}; color: {control}; border-color: {border};
}}
QPushButton[role="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[role="link"] {{
    border: 1px solid transparent; color: {accent}; background: transparent; padding: 5px 6px;
}}
QPushButton[role="link"]:focus {{ border: 2px solid {accent}; }}
QTableView {{
    background: {surface}; border: 1px solid {border}; border-radius: 6px;
    gridline-color: {border}; selection-background-color: {soft}; selection-color: {text};
}}
QTableView:focus {{ border: 2px solid {accent}; }}
QHeaderView::section {{
    background: {surface}; border: 0; border-bottom: 1px solid {border}; padding: 4px 8px;
    font-size: 12px; font-weight: 600; color: {text2};
}}
QTableView::item {{ padding: 2px 8px; }}
QComboBox::drop-down {{ border: 0; width: 24px; }}
QComboBox::down-arrow {{ image: url({down}); }}
QTableView::item:selected {{ background: {soft}; color: {text}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {control}; border-radius: 4px; margin: 2px; min-height: 24px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QCheckBox::indicator, QListWidget::indicator {{
    width: 16px; height: 16px; border: 1px solid {control}; border-radius: 3px;
    background: {surface};
}}
QCheckBox::indicator:checked, QListWidget::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url({tick});
}}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; }}
QTabBar::tab {{ padding: 6px 10px; font-weight: 600; color: {text2}; background: transparent; }}
QTabBar::tab:selected {{ color: {accent}; border-bottom: 2px solid {accent}; }}
QListWidget#sections {{ background: {surface}; border: 0; border-right: 1px solid {border}; }}
QTreeWidget, QTableWidget {{ background: {surface}; border: 1px solid {border}; }}
QTreeWidget::item {{ padding: 2px 4px; }}
QTreeWidget::item:selected {{ background: {soft}; color: {text}; }}
QTreeWidget:focus, QTableWidget:focus {{ border: 2px solid {accent}; }}
QListView, QTableView, QTreeView {{ outline: 0; }}
QListWidget#items, QListWidget[role="items"] {{
    background: {surface}; border: 1px solid {border}; border-radius: 6px;
}}
QListWidget#items::item {{ padding: 6px 8px; min-height: 18px; }}
QListWidget[role="items"]::item {{ padding: 4px 8px; }}
QListWidget#items::item:disabled {{ color: {text2}; font-weight: 600; }}
QListWidget#items::item:selected, QListWidget[role="items"]::item:selected {{
    background: {soft}; color: {text};
}}
QListWidget#items:focus, QListWidget[role="items"]:focus {{ border: 2px solid {accent}; }}
QFrame[role="answer"] {{ background: {soft}; border: 1px solid {control}; }}
QFrame[role="source"] {{ background: {brief_soft}; border: 1px dotted {control}; }}
QFrame[role="sum"] {{ background: {calc_soft}; border: 1px dashed {control}; }}
QTextBrowser {{
    font-family: Georgia, "Liberation Serif", "Times New Roman", serif;
    background: {paper}; color: {ink}; border: 1px solid {border}; padding: 12px;
}}
QScrollArea {{ border: 0; background: transparent; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
"""


def sheet(colours: dict[str, str], scale: int) -> str:
    """The style sheet in these colours, its text in percent of the usual size."""
    tick = "tick_dark.svg" if colours is DARK else "tick_light.svg"
    icons = {"down": (ICONS / "down.svg").as_posix(), "tick": (ICONS / tick).as_posix()}
    filled = _SHEET.format(**colours, **icons)
    return re.sub(
        r"font-size: (\d+)px", lambda m: f"font-size: {int(m[1]) * scale // 100}px", filled
    )
