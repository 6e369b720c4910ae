package dev.espalier.diagram;

/// Where an arrow key leads.
public enum Direction {
    UP,
    DOWN,
    LEFT,
    RIGHT
}
