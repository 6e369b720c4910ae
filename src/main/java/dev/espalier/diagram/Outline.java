package dev.espalier.diagram;

import java.util.Arrays;
import java.util.Locale;

/// A line on the plane: moves, straight lines and curves. Read once from SVG path data or built step by step,
/// then replayed into whatever paints it without any further parsing.
public final class Outline {
    /// Takes the steps of an outline, in absolute coordinates.
    public interface Sink {
        void moveTo(double x, double y);

        void lineTo(double x, double y);

        void quadTo(double cx, double cy, double x, double y);

        void curveTo(double c1x, double c1y, double c2x, double c2y, double x, double y);

        void close();
    }

    private static final byte MOVE = 0;
    private static final byte LINE = 1;
    private static final byte QUAD = 2;
    private static final byte CURVE = 3;
    private static final byte CLOSE = 4;

    private final byte[] steps;
    private final double[] numbers;

    private Outline(byte[] steps, double[] numbers) {
        this.steps = steps;
        this.numbers = numbers;
    }

    /// Reads SVG path data with absolute commands. Arcs must be circular; they become curves.
    public static Outline parse(String svg) {
        return new PathData(svg).read();
    }

    public static Builder builder() {
        return new Builder();
    }

    /// A closed circle.
    public static Outline circle(double x, double y, double r) {
        return builder()
                .moveTo(x - r, y)
                .arcTo(r, false, true, x + r, y)
                .arcTo(r, false, true, x - r, y)
                .close()
                .build();
    }

    /// A closed rectangle with rounded corners.
    public static Outline box(double x, double y, double width, double height, double r) {
        var right = x + width;
        var bottom = y + height;
        return builder()
                .moveTo(x + r, y)
                .lineTo(right - r, y)
                .arcTo(r, false, true, right, y + r)
                .lineTo(right, bottom - r)
                .arcTo(r, false, true, right - r, bottom)
                .lineTo(x + r, bottom)
                .arcTo(r, false, true, x, bottom - r)
                .lineTo(x, y + r)
                .arcTo(r, false, true, x + r, y)
                .close()
                .build();
    }

    /// Plays all steps into `sink`, each point at `dx + scale * x, dy + scale * y`.
    public void replay(Sink sink, double dx, double dy, double scale) {
        var n = numbers;
        var at = 0;
        for (var step : steps) {
            switch (step) {
                case MOVE -> sink.moveTo(dx + scale * n[at], dy + scale * n[at + 1]);
                case LINE -> sink.lineTo(dx + scale * n[at], dy + scale * n[at + 1]);
                case QUAD ->
                    sink.quadTo(
                            dx + scale * n[at], dy + scale * n[at + 1], dx + scale * n[at + 2], dy + scale * n[at + 3]);
                case CURVE ->
                    sink.curveTo(
                            dx + scale * n[at],
                            dy + scale * n[at + 1],
                            dx + scale * n[at + 2],
                            dy + scale * n[at + 3],
                            dx + scale * n[at + 4],
                            dy + scale * n[at + 5]);
                default -> sink.close();
            }
            at += size(step);
        }
    }

    private static int size(byte step) {
        return switch (step) {
            case MOVE, LINE -> 2;
            case QUAD -> 4;
            case CURVE -> 6;
            default -> 0;
        };
    }

    public boolean isEmpty() {
        return steps.length == 0;
    }

    /// The outline as SVG path data with at most two decimals.
    public String toSvg() {
        return toSvg(0, 0, 1);
    }

    /// The same, moved and scaled.
    public String toSvg(double dx, double dy, double scale) {
        var text = new SvgText();
        replay(text, dx, dy, scale);
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outline outline
                && Arrays.equals(steps, outline.steps)
                && Arrays.equals(numbers, outline.numbers);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(steps) + Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return toSvg();
    }

    /// Builds an outline step by step.
    public static final class Builder {
        private byte[] steps = new byte[16];
        private double[] numbers = new double[64];
        private int stepCount;
        private int numberCount;
        private double startX;
        private double startY;
        private double lastX;
        private double lastY;

        public Builder moveTo(double x, double y) {
            startX = x;
            startY = y;
            return add(MOVE).point(x, y);
        }

        public Builder lineTo(double x, double y) {
            return add(LINE).point(x, y);
        }

        public Builder quadTo(double cx, double cy, double x, double y) {
            return add(QUAD).point(cx, cy).point(x, y);
        }

        public Builder curveTo(double c1x, double c1y, double c2x, double c2y, double x, double y) {
            return add(CURVE).point(c1x, c1y).point(c2x, c2y).point(x, y);
        }

        /// A circular arc, with the flags of SVG.
        public Builder arcTo(double r, boolean large, boolean clockwise, double x, double y) {
            Arc.between(lastX, lastY, r, large, clockwise, x, y).addTo(this);
            return this;
        }

        public Builder close() {
            lastX = startX;
            lastY = startY;
            return add(CLOSE);
        }

        public Outline build() {
            return new Outline(Arrays.copyOf(steps, stepCount), Arrays.copyOf(numbers, numberCount));
        }

        double lastX() {
            return lastX;
        }

        double lastY() {
            return lastY;
        }

        private Builder add(byte step) {
            if (stepCount == steps.length) {
                steps = Arrays.copyOf(steps, 2 * stepCount);
            }
            steps[stepCount++] = step;
            return this;
        }

        private Builder point(double x, double y) {
            if (numberCount + 2 > numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * numberCount);
            }
            numbers[numberCount++] = x;
            numbers[numberCount++] = y;
            lastX = x;
            lastY = y;
            return this;
        }
    }

    private static final class SvgText implements Sink {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void moveTo(double x, double y) {
            text.append('M');
            point(x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            text.append('L');
            point(x, y);
        }

        @Override
        public void quadTo(double cx, double cy, double x, double y) {
            text.append('Q');
            point(cx, cy);
            text.append(' ');
            point(x, y);
        }

        @Override
        public void curveTo(double c1x, double c1y, double c2x, double c2y, double x, double y) {
            text.append('C');
            point(c1x, c1y);
            text.append(' ');
            point(c2x, c2y);
            text.append(' ');
            point(x, y);
        }

        @Override
        public void close() {
            text.append('Z');
        }

        private void point(double x, double y) {
            text.append(number(x)).append(' ').append(number(y));
        }

        private static String number(double value) {
            var digits = String.format(Locale.ROOT, "%.2f", value);
            var end = digits.length();
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            if (digits.charAt(end - 1) == '.') {
                end--;
            }
            var trimmed = digits.substring(0, end);
            return trimmed.equals("-0") ? "0" : trimmed;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
