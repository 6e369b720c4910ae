package dev.espalier.diagram;

import java.util.List;
import java.util.Optional;

/// A name as it is written where there is little room for it: in one line, in two, in smaller letters, and cut only
/// when none of that is enough.
///
/// @param size of the letters
/// @param isCut whether some of the name is missing
record NameLines(List<String> lines, double size, boolean isCut) {
    private static final Face FACE = Face.SEMI_BOLD;
    private static final String BREAKS_AFTER = " -_/.:";

    /// The distance of two lines in sizes of their letters.
    private static final double LINE = 1.12;
    /// The height of two lines in sizes of their letters, with some air or with the least there can be.
    private static final double TWO = LINE + 1.2;
    private static final double TWO_AT_LEAST = LINE + 1;

    /// Where a line stands that is centred, below the middle of its letters.
    private static final double BASELINE = 0.36;

    /// What there is for a name.
    ///
    /// @param width of each line
    /// @param size of the letters, where they need not be smaller
    /// @param least the smallest size of letters
    /// @param height for all lines; where it is too low for two, there is one
    record Space(double width, double size, double least, double height) {
        Space wide(double other) {
            return new Space(other, size, least, height);
        }

        /// The same for one line only.
        Space flat() {
            return new Space(width, size, least, 0);
        }

        /// The size of letters in two lines; 0 when there is no room for two.
        private double sizeOfTwo() {
            return height >= TWO * size ? size : height >= TWO_AT_LEAST * least ? Math.max(least, height / TWO) : 0;
        }
    }

    private static NameLines one(String name, double size) {
        return new NameLines(List.of(name), size, false);
    }

    /// All of a name, if there is a way.
    static Optional<NameLines> whole(String name, Space space) {
        var size = space.size();
        var length = Fonts.width(FACE, 1, name);
        if (length * size <= space.width()) {
            return Optional.of(one(name, size));
        }
        var at = middleBreak(name);
        var longer = at == 0 ? length : Math.max(part(name, 0, at), part(name, at, name.length()));
        var both = at > 0 ? space.sizeOfTwo() : 0;
        if (both > 0 && longer * both <= space.width()) {
            return Optional.of(two(name, at, both));
        }
        var small = space.width() / length;
        if (small >= space.least()) {
            return Optional.of(one(name, small));
        }
        var smaller = Math.min(both, space.width() / longer);
        return smaller >= space.least() ? Optional.of(two(name, at, smaller)) : Optional.empty();
    }

    /// A name in smallest letters, cut.
    ///
    /// @param keepsEnd whether the end of the name tells it from its siblings, not the beginning
    static NameLines cut(String name, Space space, boolean keepsEnd) {
        var size = space.least();
        var at = space.sizeOfTwo() > 0 ? lastBreak(name, space.width() / size) : 0;
        var above = Fonts.elideName(FACE, size, name.substring(0, at).strip(), space.width());
        var rest = name.substring(at).strip();
        var below = keepsEnd
                ? Fonts.elideMiddle(FACE, size, rest, space.width())
                : Fonts.elideName(FACE, size, rest, space.width());
        return new NameLines(above.isEmpty() ? List.of(below) : List.of(above, below), size, true);
    }

    private static NameLines two(String name, int at, double size) {
        return new NameLines(
                List.of(name.substring(0, at).strip(), name.substring(at).strip()), size, false);
    }

    /// Where a name is broken so that the longer of both lines is as short as can be; 0 when nowhere.
    private static int middleBreak(String name) {
        var best = 0;
        var shortest = Double.POSITIVE_INFINITY;
        for (var at = nextBreak(name, 0); at > 0; at = nextBreak(name, at)) {
            var longer = Math.max(part(name, 0, at), part(name, at, name.length()));
            if (longer < shortest) {
                shortest = longer;
                best = at;
            }
        }
        return best;
    }

    /// The last place where a name can be broken so that what comes before it is not longer than this, or else the
    /// first; 0 when it can be broken nowhere.
    private static int lastBreak(String name, double most) {
        var best = nextBreak(name, 0);
        for (var at = best; at > 0 && part(name, 0, at) <= most; at = nextBreak(name, at)) {
            best = at;
        }
        return best;
    }

    /// The next place after another where a name can be broken: after a space or a sign, and between characters that
    /// are written without spaces; 0 when there is none.
    private static int nextBreak(String name, int after) {
        for (var at = after + 1; at < name.length(); at++) {
            var isSign = BREAKS_AFTER.indexOf(name.charAt(at - 1)) >= 0;
            var isEast = Character.isIdeographic(name.codePointBefore(at))
                    && !Character.isLowSurrogate(name.charAt(at))
                    && Character.isIdeographic(name.codePointAt(at));
            if (isSign || isEast) {
                return at;
            }
        }
        return 0;
    }

    private static double part(String name, int from, int to) {
        return Fonts.width(FACE, 1, name.substring(from, to).strip());
    }

    /// Writes the lines from the left.
    ///
    /// @param middle of all lines
    void paint(Ink ink, double x, double middle, Token color) {
        var baseline = middle + BASELINE * size - (lines.size() - 1) * LINE * size / 2;
        for (var line : lines) {
            ink.text(x, baseline, line, FACE, size, color);
            baseline += LINE * size;
        }
    }

    double width() {
        return lines.stream()
                .mapToDouble(line -> Fonts.width(FACE, size, line))
                .max()
                .orElse(0);
    }

    boolean isOne() {
        return lines.size() == 1;
    }
}
