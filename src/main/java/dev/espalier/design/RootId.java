package dev.espalier.design;

/// The id of the organization's root, such as `r-ab12`.
public record RootId(String value) implements ContainerId {
    public RootId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the id of the root is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
