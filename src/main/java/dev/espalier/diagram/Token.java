package dev.espalier.diagram;

/// The colours of the drawing by their job. The values stand here and nowhere else; style sheets are made from
/// them. Blue passes, orange stops, and nothing else has a hue.
public enum Token {
    /// Paints nothing.
    NONE(0, 0, 0),
    CANVAS(0xFFF5F4F0, 0xFF121316, 0xFFFFFFFF),
    GRID(0xFFE2DFD7, 0xFF23262B, 0x00FFFFFF),
    SURFACE(0xFFFFFFFF, 0xFF1B1D21, 0xFFFFFFFF),
    SUBTLE(0xFFFAF9F6, 0xFF17191C, 0xFFFFFFFF),
    INSET(0xFFEFEDE7, 0xFF272A30, 0xFFF2F2F2),
    OU(0xFFECE9E1, 0xFF25282E, 0xFFF2F2F2),
    OU_2(0xFFF7F5F1, 0xFF1E2025, 0xFFFFFFFF),
    LINE(0xFFDCD8CF, 0xFF34383F, 0xFF4A4A4A),
    STRONG(0xFF857F75, 0xFF7F8691, 0xFF000000),
    INK(0xFF1A1D22, 0xFFECEDEF, 0xFF000000),
    MUTED(0xFF4C525B, 0xFFB7BCC5, 0xFF1F2328),
    FAINT(0xFF60666F, 0xFF9299A4, 0xFF33383F),
    ROOT(0xFF1A1D22, 0xFF3B4049, 0xFF000000),
    ON_ROOT(0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF),
    ON_ROOT_2(0xFFB9BEC6, 0xFFC3C8D0, 0xFFFFFFFF),
    PASS(0xFF1850BE, 0xFF6FA4FA, 0xFF003FA8),
    PASS_TEXT(0xFF1850BE, 0xFF86B4FF, 0xFF003FA8),
    PASS_BG(0xFFE5EDFB, 0xFF18294A, 0xFFFFFFFF),
    STOP(0xFFD9590B, 0xFFFF9448, 0xFF8A2C00),
    STOP_TEXT(0xFFA84203, 0xFFFFA766, 0xFF8A2C00),
    STOP_BG(0xFFFCEBDD, 0xFF3B2414, 0xFFFFFFFF),
    ON(0xFFFFFFFF, 0xFF10141B, 0xFFFFFFFF),
    NOTE(0xFFF1E9CE, 0xFF37321F, 0xFFFFF7D1),
    NOTE_INK(0xFF4A4325, 0xFFE4DBB9, 0xFF000000),
    LEAF(0xFF2F6B4F, 0xFF6FBF97, 0xFF00512E),
    SHADE(0x241A1D22, 0x8C000000, 0x00000000),
    SHADE_SOFT(0x121A1D22, 0x59000000, 0x00000000),
    INK_8(0x141A1D22, 0x17ECEDEF, 0x1A000000),
    INK_12(0x1F1A1D22, 0x24ECEDEF, 0x2E000000),
    PASS_HALO(0x291850BE, 0x2E6FA4FA, 0x00003FA8),
    VEIL(0xB8F5F4F0, 0xB8121316, 0xB8FFFFFF);

    private final int light;
    private final int dark;
    private final int contrast;

    Token(int light, int dark, int contrast) {
        this.light = light;
        this.dark = dark;
        this.contrast = contrast;
    }

    int argb(Theme theme) {
        return switch (theme) {
            case LIGHT -> light;
            case DARK -> dark;
            case CONTRAST -> contrast;
        };
    }
}
