package dev.espalier.diagram;

import java.util.Arrays;

/// Lines through points with rounded corners.
final class Bend {
    private Bend() {}

    /// Adds a line through points given as x, y, x, y; each corner is rounded as far as there is room.
    static void through(Outline.Builder outline, double... points) {
        outline.moveTo(points[0], points[1]);
        for (var i = 2; i < points.length - 2; i += 2) {
            corner(outline, points, i);
        }
        outline.lineTo(points[points.length - 2], points[points.length - 1]);
    }

    static Outline through(double... points) {
        var outline = Outline.builder();
        through(outline, points);
        return outline.build();
    }

    private static void corner(Outline.Builder outline, double[] points, int at) {
        var x = points[at];
        var y = points[at + 1];
        var backX = points[at - 2] - x;
        var backY = points[at - 1] - y;
        var onX = points[at + 2] - x;
        var onY = points[at + 3] - y;
        var reach = Math.min(Metrics.CORNER, Math.min(Math.hypot(backX, backY), Math.hypot(onX, onY)) / 2);
        outline.lineTo(x + Math.signum(backX) * reach, y + Math.signum(backY) * reach);
        outline.quadTo(x, y, x + Math.signum(onX) * reach, y + Math.signum(onY) * reach);
    }

    /// The first part of a line through points, as long as `share` of the whole.
    static double[] cut(double[] points, double share) {
        var left = share * length(points);
        for (var i = 2; i < points.length; i += 2) {
            var step = Math.hypot(points[i] - points[i - 2], points[i + 1] - points[i - 1]);
            if (step >= left) {
                var part = step == 0 ? 0 : left / step;
                var cut = Arrays.copyOf(points, i + 2);
                cut[i] = points[i - 2] + (points[i] - points[i - 2]) * part;
                cut[i + 1] = points[i - 1] + (points[i + 1] - points[i - 1]) * part;
                return cut;
            }
            left -= step;
        }
        return points;
    }

    static double length(double[] points) {
        var sum = 0.0;
        for (var i = 2; i < points.length; i += 2) {
            sum += Math.hypot(points[i] - points[i - 2], points[i + 1] - points[i - 1]);
        }
        return sum;
    }
}
