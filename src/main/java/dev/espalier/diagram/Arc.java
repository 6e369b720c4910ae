package dev.espalier.diagram;

/// A circular arc, turned into curves of at most a quarter turn each (error below 0.03 % of the radius).
///
/// @param from angle of the start seen from the centre, in radians
/// @param sweep how far it turns, clockwise positive
record Arc(double centerX, double centerY, double radius, double from, double sweep) {

    /// The arc of SVG's `A` command: of the four possible ones the flags choose. A radius too small is made to
    /// fit.
    static Arc between(double x1, double y1, double r, boolean large, boolean clockwise, double x2, double y2) {
        var halfX = (x2 - x1) / 2;
        var halfY = (y2 - y1) / 2;
        var half = Math.hypot(halfX, halfY);
        var radius = Math.max(r, half);
        var height = Math.sqrt(Math.max(0, radius * radius - half * half));
        var side = large == clockwise ? 1 : -1;
        var factor = half == 0 ? 0 : side * height / half;
        var cx = x1 + halfX + halfY * factor;
        var cy = y1 + halfY - halfX * factor;
        var start = Math.atan2(y1 - cy, x1 - cx);
        var end = Math.atan2(y2 - cy, x2 - cx);
        var sweep = end - start;
        if (clockwise && sweep < 0) {
            sweep += 2 * Math.PI;
        } else if (!clockwise && sweep > 0) {
            sweep -= 2 * Math.PI;
        }
        return new Arc(cx, cy, radius, start, sweep);
    }

    void addTo(Outline.Builder outline) {
        var parts = Math.max(1, (int) Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
        var step = sweep / parts;
        var reach = 4.0 / 3 * Math.tan(step / 4) * radius;
        for (var part = 0; part < parts; part++) {
            var a = from + part * step;
            var b = a + step;
            outline.curveTo(
                    x(a) - reach * Math.sin(a),
                    y(a) + reach * Math.cos(a),
                    x(b) + reach * Math.sin(b),
                    y(b) - reach * Math.cos(b),
                    x(b),
                    y(b));
        }
    }

    private double x(double angle) {
        return centerX + radius * Math.cos(angle);
    }

    private double y(double angle) {
        return centerY + radius * Math.sin(angle);
    }
}
