// The functions of dates and of IP networks.
import { check } from "./check.ts";
import { parameter, refused, unknown } from "./interpreter.ts";

const p = { p: parameter("p", "string") };

check("dateTimeFromEpoch and dateTimeToEpoch", [
  ["dateTimeFromEpoch(1683040573)", "2023-05-02T15:16:13Z"],
  ["dateTimeFromEpoch(0)", "1970-01-01T00:00:00Z"],
  ["dateTimeFromEpoch(-1)", "1969-12-31T23:59:59Z"],
  ["dateTimeFromEpoch(9007199254740991)", unknown("unsupported")],
  ["dateTimeFromEpoch('0')", refused],
  ["dateTimeToEpoch('2023-05-02T15:16:13Z')", 1683040573],
  ["dateTimeToEpoch('2023-05-02 15:16:13Z')", 1683040573],
  ["dateTimeToEpoch('20230502T151613Z')", 1683040573],
  ["dateTimeToEpoch('2023-05-02T17:16:13+02:00')", 1683040573],
  ["dateTimeToEpoch('1970-01-01T00:00:00.000Z')", 0],
  ["dateTimeToEpoch('2023-05-02T15:16:13')", unknown("unsupported")],
  ["dateTimeToEpoch('2023-02-30T00:00:00Z')", unknown("unsupported")],
  ["dateTimeToEpoch('2023-02-03T24:00:00Z')", unknown("unsupported")],
  ["dateTimeToEpoch('5/2/2023')", unknown("unsupported")],
  ["dateTimeToEpoch(1)", refused],
  ["dateTimeToEpoch(dateTimeFromEpoch(86400))", 86400],
]);

check(
  "dateTimeAdd",
  [
    ["dateTimeAdd('2020-04-07 14:53:14Z', 'P3Y')", unknown("unsupported")],
    ["dateTimeAdd('2020-04-07 14:53:14Z', 'P3Y', 'yyyy-MM-dd')", "2023-04-07"],
    ["dateTimeAdd('2020-01-07 14:53:14Z', 'P3Y', 'yyyy-MM-dd')", unknown("unsupported")],
    ["dateTimeAdd('2020-04-07 14:53:14Z', '-P9D', 'yyyy-MM-dd')", "2020-03-29"],
    ["dateTimeAdd('2020-04-07 14:53:14Z', 'PT1H', 'u')", "2020-04-07 15:53:14Z"],
    ["dateTimeAdd('2020-04-07 14:53:14Z', 'P1DT2H3M4S', 's')", "2020-04-08T16:56:18"],
    ["dateTimeAdd('2020-04-07 14:53:14Z', 'P1W', 'r')", "Tue, 14 Apr 2020 14:53:14 GMT"],
    ["dateTimeAdd('2020-04-07 14:53:14Z', 'P1M', 'yyyy-MM-dd')", "2020-05-07"],
    ["dateTimeAdd('2020-05-07 14:53:14Z', 'P1M', 'yyyy-MM-dd')", unknown("unsupported")],
    ["dateTimeAdd('2020-04-07 14:53:14Z', 'PT0S', 'dddd d MMMM yyyy, h:mm tt')", "Tuesday 7 April 2020, 2:53 PM"],
    ["dateTimeAdd('2020-04-07 14:53:14Z', 'PT0S', 'yyyyMMddTHHmmssZ')", "20200407T145314Z"],
    ["dateTimeAdd('2020-04-07 14:53:14Z', 'PT0S', '''at'' HH:mm:ss.fff')", "at 14:53:14.000"],
    ["dateTimeAdd('2020-04-07 14:53:14Z', 'PT0S', 'd')", unknown("unsupported")],
    ["dateTimeAdd('2020-04-07 14:53:14Z', 'PT0S', 'yyyy zzz')", unknown("unsupported")],
    ["dateTimeAdd('2020-04-07T14:53:14+02:00', 'PT0S', 's')", unknown("unsupported")],
    ["dateTimeAdd('2020-04-07 14:53:14Z', 'P', 's')", unknown("unsupported")],
    ["dateTimeAdd('2020-04-07 14:53:14Z', 'PT', 's')", unknown("unsupported")],
    ["dateTimeAdd('9999-12-31 00:00:00Z', 'P2D', 's')", unknown("unsupported")],
    ["dateTimeAdd(parameters('p'), 'P1D', 's')", unknown("noDefault")],
    ["dateTimeAdd(1, 'P1D')", refused],
    ["utcNow()", unknown("nonDeterministic")],
    ["utcNow('d')", unknown("nonDeterministic")],
    ["newGuid()", unknown("nonDeterministic")],
  ],
  p,
);

check(
  "parseCidr",
  [
    [
      "parseCidr('10.144.0.0/20')",
      {
        network: "10.144.0.0",
        netmask: "255.255.240.0",
        broadcast: "10.144.15.255",
        firstUsable: "10.144.0.1",
        lastUsable: "10.144.15.254",
        cidr: 20,
      },
    ],
    [
      "parseCidr('fdad:3236:5555::/48')",
      {
        network: "fdad:3236:5555::",
        netmask: "ffff:ffff:ffff::",
        firstUsable: "fdad:3236:5555::",
        lastUsable: "fdad:3236:5555:ffff:ffff:ffff:ffff:ffff",
        cidr: 48,
      },
    ],
    ["parseCidr('0.0.0.0/0').broadcast", "255.255.255.255"],
    ["parseCidr('10.0.0.4/30').lastUsable", "10.0.0.6"],
    ["parseCidr('10.0.0.4/31')", unknown("unsupported")],
    ["parseCidr('10.144.0.1/20')", unknown("unsupported")],
    ["parseCidr('2001:db8:0:0:1::/80').network", "2001:db8:0:0:1::"],
    ["parseCidr('1:0:0:2:0:0:0:0/64').network", "1:0:0:2::"],
    ["parseCidr('::/0').network", "::"],
    ["parseCidr('10.0.0.0/33')", refused],
    ["parseCidr('10.0.0/8')", refused],
    ["parseCidr('256.0.0.0/8')", refused],
    ["parseCidr('10.0.0.0')", refused],
    ["parseCidr('1::2::/64')", refused],
    ["parseCidr(1)", refused],
    ["parseCidr(parameters('p'))", unknown("noDefault")],
  ],
  p,
);

check(
  "cidrSubnet and cidrHost",
  [
    ["cidrSubnet('10.144.0.0/20', 24, 0)", "10.144.0.0/24"],
    ["cidrSubnet('10.144.0.0/20', 24, 3)", "10.144.3.0/24"],
    ["cidrSubnet('10.144.0.0/20', 24, 15)", "10.144.15.0/24"],
    ["cidrSubnet('10.144.0.0/20', 24, 16)", refused],
    ["cidrSubnet('10.144.0.0/20', 24, -1)", refused],
    ["cidrSubnet('10.144.0.0/20', 20, 0)", "10.144.0.0/20"],
    ["cidrSubnet('10.144.0.0/20', 19, 0)", refused],
    ["cidrSubnet('10.144.0.0/20', 33, 0)", refused],
    ["cidrSubnet('fdad:3236:5555::/48', 52, 4)", "fdad:3236:5555:4000::/52"],
    ["cidrSubnet('10.144.0.0/20', '24', 0)", refused],
    ["cidrHost('10.144.3.0/24', 0)", "10.144.3.1"],
    ["cidrHost('10.144.3.0/24', 253)", "10.144.3.254"],
    ["cidrHost('10.144.3.0/24', 254)", refused],
    ["cidrHost('10.144.3.0/24', -1)", refused],
    ["cidrHost('fdad:3236:5555:3000::/52', 0)", "fdad:3236:5555:3000::1"],
    ["cidrHost('10.144.3.0/31', 0)", unknown("unsupported")],
    ["cidrHost('10.144.3.0/24', parameters('p'))", unknown("noDefault")],
  ],
  p,
);

check(
  "what only the service knows",
  [
    ["pickZones('Microsoft.Compute', 'virtualMachines', 'westus2')", unknown("reference")],
    ["providers('Microsoft.Batch')", unknown("reference")],
    ["toLogicalZone('s', 'westus2', 'westus2-az1')", unknown("reference")],
    ["toLogicalZones('s', 'westus2', createArray('westus2-az1'))", unknown("reference")],
    ["toPhysicalZone('s', 'westus2', '1')", unknown("reference")],
    ["toPhysicalZones('s', 'westus2', createArray('1'))", unknown("reference")],
    ["roleDefinitions('Contributor').id", unknown("reference")],
    ["deployer().objectId", unknown("context")],
    ["providers(int('x'))", refused],
  ],
  p,
);
