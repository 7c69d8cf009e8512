using System.Net;
using System.Net.Sockets;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

public sealed class LinuxSocketsTests
{
    private const string Row =
        "   3: 0100007F:223D 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 482193 1 0000000000000000 100 0 0 10 0";

    [Theory]
    [InlineData(8765, "482193")]
    [InlineData(8766, null)]
    public void A_row_of_the_table_names_the_socket_of_its_port(int port, string? socket) => Assert.Equal(socket, LinuxSockets.SocketOf(Row, port));

    [Fact]
    public void A_connection_that_does_not_listen_is_not_meant() =>
        Assert.Null(LinuxSockets.SocketOf(Row.Replace(" 0A ", " 01 ", StringComparison.Ordinal), 8765));

    [Theory]
    [InlineData(43210, 8765, 1000u)]
    [InlineData(8765, 43210, null)]
    [InlineData(43211, 8765, null)]
    public void A_row_of_the_table_names_the_user_of_the_client(int clientPort, int serverPort, uint? user) =>
        Assert.Equal(user, LinuxSockets.UserOf(Row.Replace("0100007F:223D 00000000:0000 0A", "0100007F:A8CA 0100007F:223D 01", StringComparison.Ordinal), clientPort, serverPort));

    [Fact]
    public void The_users_own_connection_is_not_of_another_user()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        client.Connect((IPEndPoint)listener.LocalEndpoint);

        Assert.False(LinuxSockets.IsOfOtherUser(((IPEndPoint)client.Client.LocalEndPoint!).Port, ((IPEndPoint)listener.LocalEndpoint).Port));
    }

    [Fact]
    public void Any_line_is_a_row_or_nothing() => Foreign.AnyText.Sample(line => _ = (LinuxSockets.SocketOf(line, 8765), LinuxSockets.UserOf(line, 43210, 8765)), iter: 2_000);

    [Fact]
    public void This_process_is_found_by_its_port()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var owner = LinuxSockets.ListenerOf(((IPEndPoint)listener.LocalEndpoint).Port);

        Assert.Equal(OperatingSystem.IsLinux() ? Environment.ProcessId : null, owner);
    }
}
