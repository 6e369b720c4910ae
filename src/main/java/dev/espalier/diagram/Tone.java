package dev.espalier.diagram;

/// What an answer says about a figure or a chip, as a family of colours.
enum Tone {
    PASS(Token.PASS, Token.PASS_TEXT, Token.PASS_BG),
    STOP(Token.STOP, Token.STOP_TEXT, Token.STOP_BG);

    private final Token line;
    private final Token text;
    private final Token ground;

    Tone(Token line, Token text, Token ground) {
        this.line = line;
        this.text = text;
        this.ground = ground;
    }

    Token line() {
        return line;
    }

    Token text() {
        return text;
    }

    Token ground() {
        return ground;
    }
}
