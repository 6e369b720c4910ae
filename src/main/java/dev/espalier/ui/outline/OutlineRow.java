package dev.espalier.ui.outline;

import dev.espalier.design.ItemId;
import dev.espalier.diagram.Glyph;
import dev.espalier.diagram.Mark;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.MarkView;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What stands in a row of the outline or of the policies: glyph, name, a small word and a mark.
final class OutlineRow extends HBox {
    private static final double GLYPH = 15;
    private static final double GAP = 7;
    private static final String ELLIPSIS = "…";
    private static final Pattern NUMBER = Pattern.compile("\\d+(?= )");

    private final Map<Glyph, GlyphView> glyphs = new EnumMap<>(Glyph.class);
    private final Label name = new Name();
    private final Label tag = new Tag();
    /// The numbers of the word alone, where there is no room for both the name and the word.
    private final Label numbers = new Tag();
    private final Region space = new Region();
    private Optional<Content> shown = Optional.empty();

    private record Content(Glyph glyph, String text, String word, Optional<Mark> mark) {}

    OutlineRow() {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("item-name");
        tag.getStyleClass().add("tag");
        numbers.getStyleClass().add("tag");
        setHgrow(space, Priority.ALWAYS);
        setMinWidth(0);
    }

    /// Shows this.
    ///
    /// @return whether it has shown anything else until now
    boolean show(ItemId id, String text, String word, Optional<Mark> mark) {
        var content = new Content(GlyphView.glyphOf(id), text, word, mark);
        if (shown.equals(Optional.of(content))) {
            return false;
        }
        shown = Optional.of(content);
        name.setText(text);
        tag.setText(word);
        var glyph = glyphs.computeIfAbsent(content.glyph(), kind -> new GlyphView(kind, GLYPH));
        boolean isLeftward = isLeftward(text);
        name.setEllipsisString(isLeftward ? "" : ELLIPSIS);
        var parts = new ArrayList<Node>(List.of(glyph, isLeftward ? behindDots() : name, space));
        if (!word.isEmpty()) {
            parts.add(tag);
        }
        numbers.setText(numbersIn(word));
        if (!numbers.getText().isEmpty()) {
            parts.add(numbers);
        }
        showWord(true);
        mark.ifPresent(sign -> parts.add(new MarkView(sign, GLYPH)));
        if (!parts.equals(getChildren())) {
            getChildren().setAll(parts);
        }
        return true;
    }

    /// The numbers of words such as `3 SCPs, 2 RCPs`; empty when there are none.
    private static String numbersIn(String word) {
        return NUMBER.matcher(word).results().map(MatchResult::group).collect(Collectors.joining(" + "));
    }

    /// Shows all of the word, or its numbers alone.
    private void showWord(boolean isWhole) {
        boolean isShown = isWhole || numbers.getText().isEmpty();
        tag.setVisible(isShown);
        tag.setManaged(isShown);
        numbers.setVisible(!isShown);
        numbers.setManaged(!isShown);
    }

    @Override
    protected void layoutChildren() {
        if (!numbers.getText().isEmpty()) {
            var others = getChildren().stream()
                    .filter(part -> !part.equals(space) && !part.equals(numbers))
                    .mapToDouble(part -> part.prefWidth(-1) + GAP)
                    .sum();
            showWord(others <= getWidth());
        }
        super.layoutChildren();
    }

    /// Whether the name is not shown whole.
    boolean isCut() {
        return isVisible() && name.isTextTruncated();
    }

    /// The name with dots where it ends when it is cut: a label would put them to the right of everything.
    private HBox behindDots() {
        var dots = new Label(ELLIPSIS);
        dots.getStyleClass().add("item-name");
        dots.setMinWidth(USE_PREF_SIZE);
        dots.visibleProperty().bind(name.textTruncatedProperty());
        dots.managedProperty().bind(dots.visibleProperty());
        var named = new HBox(dots, name);
        named.setAlignment(Pos.CENTER_LEFT);
        return named;
    }

    /// Whether the first letter that has a direction is read from the right.
    private static boolean isLeftward(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /// A short word such as `1 SCP` is never cut either.
    private static final class Tag extends Label {
        private static final double KEPT_WHOLE = 4.5;

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(computePrefWidth(height), KEPT_WHOLE * getFont().getSize());
        }
    }

    /// A short name is never cut: what stands beside it is.
    private static final class Name extends Label {
        private static final double KEPT_WHOLE = 4.5;

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(computePrefWidth(height), KEPT_WHOLE * getFont().getSize());
        }
    }
}
