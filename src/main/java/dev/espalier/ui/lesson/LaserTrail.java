package dev.espalier.ui.lesson;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Where the laser has just been, fading.
final class LaserTrail {
    /// How long a place is seen, in nanoseconds.
    static final long LIFE = 700_000_000;

    private static final int MOST = 48;

    private final Deque<Place> places = new ArrayDeque<>();

    private record Place(double x, double y, long at) {}

    /// A place as it is seen now.
    ///
    /// @param strength from 1 for a place just left to 0
    record Spot(double x, double y, double strength) {}

    void leave(double x, double y, long now) {
        places.addLast(new Place(x, y, now));
        if (places.size() > MOST) {
            places.removeFirst();
        }
    }

    /// What is seen of it now, the oldest first. What has faded is forgotten.
    List<Spot> seen(long now) {
        while (!places.isEmpty() && now - places.getFirst().at() >= LIFE) {
            places.removeFirst();
        }
        var seen = new ArrayList<Spot>(places.size());
        for (var place : places) {
            seen.add(new Spot(place.x(), place.y(), 1 - (double) (now - place.at()) / LIFE));
        }
        return seen;
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    void clear() {
        places.clear();
    }
}
