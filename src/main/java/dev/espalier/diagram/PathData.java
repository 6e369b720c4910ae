package dev.espalier.diagram;

/// Reads SVG path data. Only absolute commands, as the program's own glyphs use them.
final class PathData {
    private final String text;
    private final Outline.Builder outline = Outline.builder();
    private int at;
    private double controlX;
    private double controlY;

    PathData(String text) {
        this.text = text;
    }

    Outline read() {
        var command = 'M';
        skipSpace();
        while (at < text.length()) {
            if (Character.isLetter(text.charAt(at))) {
                command = text.charAt(at++);
            }
            step(command);
            skipSpace();
        }
        return outline.build();
    }

    private void step(char command) {
        switch (command) {
            case 'M' -> outline.moveTo(number(), number());
            case 'L' -> outline.lineTo(number(), number());
            case 'H' -> outline.lineTo(number(), outline.lastY());
            case 'V' -> outline.lineTo(outline.lastX(), number());
            case 'Q' -> outline.quadTo(number(), number(), number(), number());
            case 'C' -> curve(number(), number());
            case 'S' -> curve(2 * outline.lastX() - controlX, 2 * outline.lastY() - controlY);
            case 'A' -> arc();
            case 'Z' -> outline.close();
            default -> throw new IllegalArgumentException("command " + command + " in path " + text);
        }
    }

    private void curve(double firstX, double firstY) {
        controlX = number();
        controlY = number();
        outline.curveTo(firstX, firstY, controlX, controlY, number(), number());
    }

    private void arc() {
        var radius = number();
        number();
        number();
        outline.arcTo(radius, number() != 0, number() != 0, number(), number());
    }

    private double number() {
        skipSpace();
        var start = at;
        var dots = 0;
        while (at < text.length()) {
            var c = text.charAt(at);
            dots += c == '.' ? 1 : 0;
            if (!(Character.isDigit(c) || (c == '.' && dots < 2) || (c == '-' && at == start))) {
                break;
            }
            at++;
        }
        return Double.parseDouble(text.substring(start, at));
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ',')) {
            at++;
        }
    }
}
