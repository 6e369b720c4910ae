package dev.espalier.diagram;

/// The font faces that come with the program.
///
/// Toolkits that load the files must not ask for a family with a weight (JavaFX makes each weight a family of its
/// own); they keep what loading returns. Style sheets of other programs ask for [#cssFamily] and [#cssWeight].
public enum Face {
    REGULAR("Inter-Regular.otf", "Inter", 400),
    ITALIC("Inter-Italic.otf", "Inter", 400),
    MEDIUM("Inter-Medium.otf", "Inter", 500),
    SEMI_BOLD("Inter-SemiBold.otf", "Inter", 600),
    BOLD("Inter-Bold.otf", "Inter", 700),
    DISPLAY("InterDisplay-SemiBold.otf", "Inter Display", 600),
    MONO("JetBrainsMono-Regular.ttf", "JetBrains Mono", 400),
    MONO_MEDIUM("JetBrainsMono-Medium.ttf", "JetBrains Mono", 500);

    private final String file;
    private final String cssFamily;
    private final int cssWeight;

    Face(String file, String cssFamily, int cssWeight) {
        this.file = file;
        this.cssFamily = cssFamily;
        this.cssWeight = cssWeight;
    }

    /// The name of the font file, without a folder.
    public String file() {
        return file;
    }

    public String cssFamily() {
        return cssFamily;
    }

    public int cssWeight() {
        return cssWeight;
    }

    public boolean isItalic() {
        return this == ITALIC;
    }

    /// Whether its letters are so heavy that another face stands in for it in bold.
    public boolean isBold() {
        return cssWeight >= 600;
    }

    public boolean isMono() {
        return this == MONO || this == MONO_MEDIUM;
    }
}
