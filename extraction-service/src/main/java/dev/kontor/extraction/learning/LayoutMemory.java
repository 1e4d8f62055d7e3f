package dev.kontor.extraction.learning;

import java.util.List;
import java.util.Set;

/** Remembers the layouts of the suppliers of each company. */
public interface LayoutMemory {

    /** Those of a company that share at least one key. */
    List<Template> sharing(String company, Set<String> keys);

    /** Keeps a layout, in place of the one with the same id. */
    void keep(String company, Template template);
}
