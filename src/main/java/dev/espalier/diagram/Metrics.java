package dev.espalier.diagram;

/// Sizes of figures at 100 %.
final class Metrics {
    static final double ROOT_HEIGHT = 60;
    static final double ROOT_RADIUS = 10;
    static final double OU_WIDTH = 208;
    static final double OU_HEIGHT = 56;
    static final double OU_RADIUS = 12;
    static final double CHIP_LINE = 32;
    static final double ACCOUNT_WIDTH = 144;
    static final double ACCOUNT_HEIGHT = 60;
    static final double ACCOUNT_RADIUS = 8;
    static final double OPENED_WIDTH = 256;
    static final double OPENED_RADIUS = 10;
    static final double OPENED_HEADER = 46;
    static final double OPENED_FOOT = 10;
    static final double ROW_HEIGHT = 28;
    static final double GUTTER = 28;
    static final double ROW_X = 48;
    static final double CHIP_HEIGHT = 24;
    static final double CHIP_GAP = 6;
    static final double GAP_X = 16;
    static final double GAP_SUBTREE = 24;
    static final double GAP_Y = 84;
    static final double BUS = 44;
    static final double BED_GAP = 12;
    static final double BED_MARGIN = 5;
    static final double BOX_RADIUS = 16;
    static final double ROOT_BOX_RADIUS = 18;
    static final double BOX_PADDING = 20;
    static final double BOX_GAP = 16;
    static final double BOX_HEADER = 44;
    static final double CORNER = 10;
    static final double KNOB = 7.5;
    static final double GRID = 24;
    static final double NOTE_WIDTH = 236;
    static final double NOTE_LINE = 18;
    static final int IN_A_ROW = 4;
    static final int OF_A_KIND = 6;

    private Metrics() {}
}
