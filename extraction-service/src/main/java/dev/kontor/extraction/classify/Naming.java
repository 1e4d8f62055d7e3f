package dev.kontor.extraction.classify;

/**
 * A passage that names a kind of document.
 *
 * @param role what part the name has in the passage
 * @param size height of the type against that of the body of the document
 */
record Naming(Kind kind, Role role, double size, Passage passage) {

    /** What part a name has where it stands. */
    enum Role {
        /** Nothing else stands there: "Lieferschein". */
        ALONE,
        /** A number or date follows: "Rechnung Nr. 4711 vom 3. Mai". */
        NUMBERED,
        /** A colon follows, so that it is the label of a reference: "Lieferschein: 4711". */
        LABEL,
        /** It begins a short line: "Mahnung zu unserer Rechnung". */
        STARTS,
        /** It ends a short line: "Example Services Invoice". */
        ENDS,
        /** It stands within a sentence. */
        PROSE
    }

    /** Whether it heads something. */
    boolean heads() {
        return switch (role) {
            case ALONE, NUMBERED, STARTS, ENDS -> true;
            case LABEL, PROSE -> false;
        };
    }
}
