package dev.espalier.ui.selected;

import dev.espalier.diagram.Mark;
import dev.espalier.profile.Sheet.Entry;
import dev.espalier.profile.Sheet.Sign;
import dev.espalier.profile.Sheet.Target;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.kit.Unbroken;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One entry: its sign, its text, what stands beside it, and a way to where it leads. A click opens what stands behind.
///
/// A cell that is emptied keeps its nodes, unseen: while the tree changes, cells are emptied and filled again, often
/// with the same, and nodes that come anew are styled anew.
final class EntryCell extends TreeCell<Entry> {
    private static final double MARK = 15;

    /// Text and detail that are longer together stand under each other, so that no word is broken.
    private static final int SHORT = 40;

    private final Consumer<Entry> follow;
    private Optional<Content> shown = Optional.empty();

    /// What can be seen of an entry.
    private record Content(Sign sign, String text, String detail, Optional<Target> target) {
        static Content of(Entry entry) {
            return new Content(entry.sign(), entry.text(), entry.detail(), entry.target());
        }
    }

    EntryCell(Consumer<Entry> follow) {
        this.follow = follow;
        setPrefWidth(0); // as wide as the tree, so that long texts wrap
        setOnMouseClicked(event -> {
            var item = getTreeItem();
            if (event.getButton() == MouseButton.PRIMARY && item != null && !item.isLeaf()) {
                item.setExpanded(!item.isExpanded());
            } else if (event.getClickCount() == 2 && getItem() != null) {
                follow.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (getGraphic() != null) {
            getGraphic().setVisible(!empty);
            getGraphic().setManaged(!empty);
        }
        if (entry == null || empty) {
            setAccessibleText("");
            return;
        }
        setAccessibleText(spoken(entry));
        var content = Optional.of(Content.of(entry));
        if (!content.equals(shown)) {
            shown = content;
            setGraphic(line(entry));
        }
    }

    private HBox line(Entry entry) {
        var line = new HBox(8);
        line.setAlignment(Pos.TOP_LEFT);
        markOf(entry.sign()).ifPresent(mark -> line.getChildren().add(new MarkView(mark, MARK)));
        line.getChildren().add(words(entry));
        if (entry.target().isPresent()) {
            line.getChildren().add(goButton(entry));
        }
        return line;
    }

    private static VBox words(Entry entry) {
        var text = new Label(Unbroken.words(entry.text()));
        text.getStyleClass().add("entry-text");
        Unbroken.wrap(text);
        text.setMinHeight(USE_PREF_SIZE);
        var detail = new Label(Unbroken.words(entry.detail()));
        detail.getStyleClass().add("entry-detail");
        Unbroken.wrap(detail);
        detail.setMinHeight(USE_PREF_SIZE);
        var words = new VBox();
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (entry.detail().isEmpty()) {
            words.getChildren().add(text);
        } else if (entry.detail().length() + entry.text().length() <= SHORT) {
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            words.getChildren().add(new HBox(8, text, detail));
        } else {
            words.getChildren().addAll(text, detail);
        }
        return words;
    }

    private Button goButton(Entry entry) {
        var button = new Button("", new FontIcon("mdi2c-crosshairs-gps"));
        var hint = SelectionViewModel.TEXTS.text("go");
        button.getStyleClass().addAll("flat", "icon-button", "small");
        Hint.give(button, hint);
        button.setAccessibleText(hint + ", " + entry.text());
        button.setFocusTraversable(false);
        button.setOnAction(_ -> follow.accept(entry));
        return button;
    }

    private static Optional<Mark> markOf(Sign sign) {
        return switch (sign) {
            case OPEN -> Optional.of(Mark.PASS);
            case PARTLY -> Optional.of(Mark.PARTLY);
            case DEPENDS -> Optional.of(Mark.DEPENDS);
            case DENIED -> Optional.of(Mark.DENY);
            case SILENT -> Optional.of(Mark.SILENT);
            case UNKNOWN -> Optional.of(Mark.NO_ANSWER);
            case PLAIN -> Optional.empty();
        };
    }

    /// The sign is told in words, because shape and colour cannot be heard.
    private static String spoken(Entry entry) {
        var said = entry.sign() == Sign.PLAIN
                ? entry.text()
                : SelectionViewModel.TEXTS.text(
                        "spoken", entry.text(), SelectionViewModel.TEXTS.text("sign." + entry.sign()));
        return entry.detail().isEmpty() ? said : said + ", " + entry.detail();
    }
}
