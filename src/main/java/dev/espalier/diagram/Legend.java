package dev.espalier.diagram;

import dev.espalier.design.Design;
import dev.espalier.design.Swatch;
import java.util.EnumSet;
import java.util.List;

/// The legend of the colours that an author has given: what each of those in use means.
public record Legend(List<Entry> entries) {
    /// Nothing has a colour.
    public static final Legend NONE = new Legend(List.of());

    private static final double PADDING = 12;
    private static final double LINE = 22;
    private static final double WORDS = 32;
    private static final double MOST = 260;
    private static final double TEXT = 12;

    public Legend {
        entries = List.copyOf(entries);
    }

    /// A colour and what it means; nothing where nobody has said.
    public record Entry(Swatch colour, String meaning) {
        /// As it is shown: what it means, or the colour's name.
        public String words() {
            return meaning.isEmpty() ? Texts.of("swatch." + colour) : meaning;
        }
    }

    /// The colours that something in the design has.
    public static Legend of(Design design) {
        var view = design.view();
        var used = EnumSet.noneOf(Swatch.class);
        for (var flag : view.flags()) {
            flag.colour()
                    .filter(colour -> !used.contains(colour) && design.contains(flag.node()))
                    .ifPresent(used::add);
        }
        return new Legend(used.stream()
                .map(swatch -> new Entry(swatch, view.meaning(swatch)))
                .toList());
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /// How large it is in a picture, with its upper left corner at a point.
    ///
    /// @param unit 1 for a picture at its own size
    public Bounds bounds(double x, double y, double unit) {
        var widest = entries.stream()
                .mapToDouble(entry -> Fonts.width(Face.REGULAR, TEXT, entry.words()))
                .max()
                .orElse(0);
        var width = 2 * PADDING + WORDS + Math.min(MOST, Math.ceil(widest));
        var height = 2 * PADDING + LINE * entries.size() - 4;
        return new Bounds(x, y, width * unit, height * unit);
    }

    /// The shapes of it in a picture.
    public List<Shape> shapes(double x, double y, double unit) {
        var ink = new Ink(new Scale(1 / unit), Level.CARD);
        ink.box(bounds(x, y, unit), 10 * unit, Token.SURFACE, Stroke.of(Token.LINE, unit));
        var top = y + PADDING * unit;
        for (var entry : entries) {
            FlagFace.tag(ink, entry.colour(), x + PADDING * unit, top + unit, unit);
            ink.text(
                    x + (PADDING + WORDS) * unit,
                    top + 13 * unit,
                    Fonts.elide(Face.REGULAR, TEXT * unit, entry.words(), MOST * unit),
                    Face.REGULAR,
                    TEXT * unit,
                    Token.INK);
            top += LINE * unit;
        }
        return ink.shapes();
    }
}
