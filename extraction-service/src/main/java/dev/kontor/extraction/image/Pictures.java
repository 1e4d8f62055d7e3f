package dev.kontor.extraction.image;

import java.io.IOException;

/** The pages of a document as pictures, each made when it is asked for. Safe for use by many threads. */
public interface Pictures {

    int count();

    /**
     * @param index from 0
     * @throws IOException if the page cannot be decoded or is larger than is decoded
     */
    Picture picture(int index) throws IOException;
}
