// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

/** One request of the load, and what follows from its answer. */
interface Task {
    /** What kind of request. */
    enum Kind {
        READ,
        TRACK,
        FILE,
        DECIDE
    }

    Kind kind();

    /** The code of the matter that it is about, or empty. */
    String matter();

    Call call();

    /** Not called twice; on a thread of the client. */
    void took(Answer answer);

    /** A request after which nothing follows. */
    static Task once(Kind kind, String matter, Call call) {
        return new Task() {
            @Override
            public Kind kind() {
                return kind;
            }

            @Override
            public String matter() {
                return matter;
            }

            @Override
            public Call call() {
                return call;
            }

            @Override
            public void took(Answer answer) {
                // Nothing follows.
            }
        };
    }
}
