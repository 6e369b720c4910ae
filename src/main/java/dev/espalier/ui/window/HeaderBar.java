package dev.espalier.ui.window;

import dev.espalier.diagram.Glyph;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.command.Commands;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The bar at the top: menus, what is open and whether it is saved, undo and redo, the theme.
final class HeaderBar extends StackPane {
    private static final Texts TEXTS = Texts.of(HeaderBar.class);
    private static final double LEAST_NAME = 80;
    private static final double WIDE = 1360;
    private static final double NORMAL_TEXT = 13;
    private static final double GAP = 16;
    private static final PseudoClass WITH_WORDS = PseudoClass.getPseudoClass("with-words");

    private final MenuBar menus = new MenuBar();
    private final Button history;
    private final Button search;
    private final HBox document;
    private final HBox bar;

    HeaderBar(DesignStore store, Commands commands) {
        getStyleClass().add("header");
        var mark = new GlyphView(Glyph.ROOT, 20);
        mark.getStyleClass().add("app-mark");
        menus.setId("menus");
        menus.getMenus().setAll(commands.menus());
        history = commands.edits().history().iconButton();
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        search = search(commands.searches().find());
        document = document(store);
        bar = new HBox(
                4,
                mark,
                menus,
                space,
                search,
                commands.edits().undo().iconButton(),
                commands.edits().redo().iconButton(),
                history,
                commands.views().lessons().present().iconButton(),
                commands.views().toggleTheme().iconButton());
        bar.setAlignment(Pos.CENTER_LEFT);
        document.setManaged(false);
        document.needsLayoutProperty().subscribe(this::placeAgain);
        getChildren().setAll(bar, document);
    }

    /// The name stands in the middle of the window, and beside that where the menus need the middle.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        bar.layout(); // the menus have their width only then
        var from = rightOf(menus) + GAP;
        var room = Math.max(0, leftOf(search) - GAP - from);
        var width = Math.min(snapSizeX(document.prefWidth(-1)), room);
        var x = Math.clamp((getWidth() - width) / 2, from, from + room - width);
        document.setVisible(room > LEAST_NAME);
        document.resizeRelocate(snapPositionX(x), 0, width, getHeight());
    }

    /// What is not managed does not tell when it has grown.
    private void placeAgain(boolean isNeeded) {
        if (isNeeded) {
            requestLayout();
        }
    }

    private double leftOf(Region part) {
        return sceneToLocal(part.localToScene(0, 0)).getX();
    }

    private double rightOf(Region part) {
        return sceneToLocal(part.localToScene(part.getWidth(), 0)).getX();
    }

    List<Menu> menus() {
        return menus.getMenus();
    }

    Button historyButton() {
        return history;
    }

    /// The way to find things; only an icon where the window is narrow.
    private Button search(UiAction find) {
        var button = find.iconButton();
        // measured in text, which is larger where the interface is
        var isWide = widthProperty()
                .flatMap(width ->
                        button.fontProperty().map(font -> width.doubleValue() * NORMAL_TEXT / font.getSize() >= WIDE));
        button.getStyleClass().add("search-button");
        button.textProperty()
                .bind(isWide.map(wide -> wide
                        ? TEXTS.text(
                                "search",
                                find.accelerator()
                                        .map(KeyCombination::getDisplayText)
                                        .orElse(""))
                        : ""));
        isWide.subscribe(wide -> button.pseudoClassStateChanged(WITH_WORDS, wide));
        return button;
    }

    private HBox document(DesignStore store) {
        var name = new Label();
        name.getStyleClass().add("document-name");
        name.textProperty().bind(store.designProperty().map(design -> design.name()));
        var state = new Label();
        state.setId("document-state");
        state.getStyleClass().add("document-state");
        state.setMinWidth(USE_PREF_SIZE);
        state.textProperty()
                .bind(store.dirtyProperty()
                        .flatMap(dirty -> store.fileProperty()
                                .map(file -> dirty
                                        ? TEXTS.text("state.edited")
                                        : TEXTS.text(file.isPresent() ? "state.saved" : "state.sample"))));
        var document = new HBox(8, name, state);
        document.setAlignment(Pos.CENTER);
        document.setMouseTransparent(true);
        return document;
    }
}
