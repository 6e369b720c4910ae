package dev.espalier.ui.canvas;

/// How far the path of an answer is drawn and how large its first stopping gate is, while both move.
///
/// @param drawn from 0 to 1
/// @param pulse normally 1
record PathMotion(double drawn, double pulse) {
    static final PathMotion REST = new PathMotion(1, 1);

    /// How long it all takes, in milliseconds.
    static final double LENGTH = 1000;

    private static final double DRAWING = 400;
    private static final double PULSE = 300;
    private static final double SWELL = 0.18;

    /// After some milliseconds: the path is drawn from the top, then the gate pulses twice.
    static PathMotion after(double millis) {
        if (millis >= LENGTH) {
            return REST;
        }
        if (millis < DRAWING) {
            var part = millis / DRAWING;
            return new PathMotion(1 - (1 - part) * (1 - part), 1);
        }
        var inPulse = (millis - DRAWING) % PULSE / PULSE;
        return new PathMotion(1, 1 + SWELL * Math.sin(Math.PI * inPulse));
    }
}
