package dev.espalier.bench;

import java.util.List;
import java.util.Locale;

/// How measured times spread, in milliseconds.
record Spread(int count, double median, double most, double worst) {
    static Spread of(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? new Spread(0, 0, 0, 0)
                : new Spread(sorted.size(), at(sorted, 0.5), at(sorted, 0.95), sorted.getLast());
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%7.1f %7.1f %7.1f", median, most, worst);
    }
}
