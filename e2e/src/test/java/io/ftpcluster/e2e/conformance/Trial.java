package io.ftpcluster.e2e.conformance;

import io.ftpcluster.e2e.conformance.program.Operation;
import java.io.IOException;

/** Tries one operation. Whatever it throws is a failure, with the message as its reason. */
@FunctionalInterface
interface Trial {
    Verdict play(Stage stage) throws IOException, InterruptedException;

    /** The trial of an operation. */
    static Trial of(Operation operation) {
        return switch (operation) {
            case LOGIN -> FileTrials::login;
            case REFUSAL -> FileTrials::refusal;
            case LIST -> DirectoryTrials::list;
            case UPLOAD -> FileTrials::upload;
            case DOWNLOAD -> FileTrials::download;
            case RESUME_UPLOAD -> ResumeTrials::upload;
            case RESUME_DOWNLOAD -> ResumeTrials::download;
            case RENAME -> DirectoryTrials::rename;
            case DELETE -> DirectoryTrials::delete;
            case MAKE_DIRECTORY -> DirectoryTrials::makeDirectory;
            case REMOVE_DIRECTORY -> DirectoryTrials::removeDirectory;
            case ODD_NAMES -> NameTrials::oddNames;
            case EMPTY_FILE -> FileTrials::emptyFile;
            case UPLOAD_TREE -> TreeTrials::upload;
            case DOWNLOAD_TREE -> TreeTrials::download;
            case SMALL_FILES -> TreeTrials::smallFiles;
            case BIG_FILE -> BigFileTrial::play;
        };
    }
}
