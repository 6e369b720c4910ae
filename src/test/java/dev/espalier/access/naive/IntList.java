package dev.espalier.access.naive;

import java.util.Arrays;

/// A growing list of numbers.
final class IntList {
    private int[] items = new int[64];
    private int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
