package dev.espalier.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;

/// Listens to what the toolkit tells the flight recorder about its pulses: layout, copying to the renderer, painting,
/// presenting. It has to begin before the toolkit does.
final class Pulses implements AutoCloseable {
    private static final String EVENT = "javafx.PulsePhase";

    /// Time in which nothing is done for this frame.
    private static final String WAITING = "Waiting for previous rendering";

    private final RecordingStream stream = new RecordingStream();
    private final ConcurrentLinkedQueue<Phase> phases = new ConcurrentLinkedQueue<>();

    private record Phase(int pulse, Instant begin, Duration length, String name) {}

    Pulses() {
        stream.enable(EVENT).withoutThreshold().withoutStackTrace();
        stream.onEvent(EVENT, this::keep);
        stream.startAsync();
    }

    private void keep(RecordedEvent event) {
        var name = event.getString("phaseName");
        if (!WAITING.equals(name)) {
            phases.add(new Phase(event.getInt("pulseId"), event.getStartTime(), event.getDuration(), name));
        }
    }

    /// How long each pulse took that painted between two moments, in milliseconds.
    List<Double> between(Instant begin, Instant end) {
        Map<Integer, Double> lengths = new HashMap<>();
        Map<Integer, Boolean> painted = new HashMap<>();
        for (var phase : phases) {
            if (!phase.begin().isBefore(begin) && phase.begin().isBefore(end)) {
                lengths.merge(phase.pulse(), phase.length().toNanos() / 1e6, Double::sum);
                painted.merge(phase.pulse(), phase.name().equals("Painting"), Boolean::logicalOr);
            }
        }
        return lengths.entrySet().stream()
                .filter(pulse -> painted.getOrDefault(pulse.getKey(), false))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public void close() {
        stream.close();
    }
}
