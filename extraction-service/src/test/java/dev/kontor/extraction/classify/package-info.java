/** Tests of telling kinds of documents apart. */
