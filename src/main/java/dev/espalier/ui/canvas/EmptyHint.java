package dev.espalier.ui.canvas;

import dev.espalier.diagram.Glyph;
import dev.espalier.ui.drag.PaletteKind;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What an organization without accounts says in the middle of the canvas. Drops go through it.
final class EmptyHint extends VBox {
    private static final Texts TEXTS = Texts.of(EmptyHint.class);
    private static final double GLYPH = 36;

    EmptyHint(Consumer<PaletteKind> insert) {
        setId("empty-hint");
        getStyleClass().add("empty-hint");
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var title = new Label(TEXTS.text("empty.title"));
        title.getStyleClass().add("empty-title");
        var text = new Label(TEXTS.text("empty.text"));
        text.getStyleClass().addAll("muted", "empty-words");
        Unbroken.wrap(text);
        var account = button("empty.account", () -> insert.accept(PaletteKind.ACCOUNT));
        account.getStyleClass().add("accent");
        var buttons = new HBox(account, button("empty.unit", () -> insert.accept(PaletteKind.UNIT)));
        buttons.getStyleClass().add("empty-buttons");
        buttons.setAlignment(Pos.CENTER);
        var glyph = new GlyphView(Glyph.ACCOUNT, GLYPH);
        glyph.setMouseTransparent(true);
        title.setMouseTransparent(true);
        text.setMouseTransparent(true);
        getChildren().addAll(glyph, title, text, buttons);
    }

    private static Button button(String key, Runnable action) {
        var button = new Button(TEXTS.text(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(event -> action.run());
        return button;
    }
}
