package io.ftpcluster.e2e.demo;

import io.ftpcluster.e2e.client.FtpAddress;
import io.ftpcluster.e2e.client.Kubectl;
import io.ftpcluster.e2e.progress.Progress;

/** The lines at the end of the demo: what to type next. */
final class GoOnByHand {
    private GoOnByHand() {}

    static void tell(Progress progress, FtpAddress address, Kubectl kubectl) {
        String user = "ftp://demo:demo@" + address + "/";
        String program = kubectl.program() + " --kubeconfig " + kubectl.kubeconfig();
        progress.chapter("Left running; go on by hand");
        progress.say("curl " + user + "                       # users demo, admin, test; the password is the name");
        progress.say("curl -T README.md " + user);
        progress.say("lftp -u admin,admin -p " + address.port() + " " + address.host());
        progress.say(program + " get ftp -n " + DemoPlace.NAMESPACE);
        progress.say(program + " scale ftpc/files -n " + DemoPlace.NAMESPACE + " --replicas=2");
        progress.say("e2e/demo.sh tour                         # the tour once more");
        progress.say("make demo-down                           # removes it all");
    }
}
